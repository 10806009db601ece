// Reads the parameters of a request: query string, JSON, urlencoded or multipart.
import type { HonoRequest } from 'hono';
import { type Args, isRecord, type UploadedFile } from './args.ts';
import { refuse } from './refusals.ts';

async function upload(file: File): Promise<UploadedFile> {
  const mimeType = file.type === '' ? 'application/octet-stream' : file.type.replace(/;.*$/, '');
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, mimeType };
}

async function form(request: HonoRequest): Promise<Args> {
  const args: Record<string, unknown> = {};
  for (const [field, value] of await request.formData()) {
    args[field] = typeof value === 'string' ? value : await upload(value);
  }
  return args;
}

async function jsonBody(request: HonoRequest): Promise<Args> {
  const body = await request.text();
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    if (isRecord(value)) return value;
  } catch {}
  throw refuse.badJson();
}

/** Parameters by name; those in the body win over those in the address. */
export async function readArgs(request: HonoRequest): Promise<Args> {
  const query = request.url.includes('?') ? request.query() : {};
  if (request.method !== 'POST') return query;
  const type = request.header('content-type') ?? '';
  if (type.startsWith('application/json')) return { ...query, ...(await jsonBody(request)) };
  if (type.startsWith('multipart/form-data') || type.startsWith('application/x-www-form-urlencoded')) {
    return { ...query, ...(await form(request)) };
  }
  return query;
}
