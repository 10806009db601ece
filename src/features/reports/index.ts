// /baocao: the report in Word, the figures in Excel, figures that are typed in, and what is set for them.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { COMMITTEE } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { EXPORTS, FILES, sendFile } from './files.ts';
import { openRange, rangeForm } from './range-form.ts';
import { topsOf } from './rules.ts';
import { openBelow, openFiles, openHome, openPeriods } from './screens.ts';
import { openField, openSettings, setupForm } from './setup/form.ts';
import { FIELDS } from './setup/rules.ts';
import { CODE, FEATURE } from './shapes.ts';
import { kindForm, numberForm, openNewKind, openNumber } from './typed/forms.ts';
import { monthName } from './typed/messages.ts';
import { openHistory, openMonth, openPart } from './typed/screens.ts';
import { OPEN_PARTS, SHIPPED_KINDS, TYPED_PARTS } from './typed/shapes.ts';
import { figures } from './typed/source.ts';
import { forgetTyper, typedBy } from './typed/store.ts';

const page = z.string().regex(/^p\d{1,3}$/);
const pageNumber = (text: string | undefined): number => Number(text?.slice(1));
const period = z.string().regex(/^[mqyr]\d{8}(-\d{8})?$/);
const month = z.string().regex(/^\d{6}$/);
const part = z.enum(TYPED_PARTS);
const openPartName = z.enum(OPEN_PARTS);
const kind = z.union([z.uuid(), z.enum(SHIPPED_KINDS)]);
const field = z.enum(FIELDS);

const about = (run: (ctx: Ctx, unitId: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [unitId]) => run(ctx, unitId!),
});

export const reports: Feature = {
  name: FEATURE,
  code: CODE,
  commands: [
    {
      names: ['baocao', 'report'],
      where: 'private',
      seenBy: [...COMMITTEE, 'leader'],
      about: 'reports-about',
      run: (ctx) => openHome(ctx),
    },
  ],
  buttons: {
    open: { args: z.tuple([]), run: (ctx) => openHome(ctx) },
    home: { args: z.tuple([page]), run: (ctx, [at]) => openHome(ctx, pageNumber(at)) },
    unit: about(openPeriods),
    below: {
      args: z.tuple([z.uuid(), page]),
      run: (ctx, [unitId, at]) => openBelow(ctx, unitId!, pageNumber(at)),
    },
    range: about(openRange),
    files: {
      args: z.tuple([z.uuid(), period]),
      run: (ctx, [unitId, code]) => openFiles(ctx, unitId!, code!),
    },
    ...Object.fromEntries(
      FILES.map((file): [string, ButtonHandler] => [
        file,
        {
          args: z.tuple([z.uuid(), period]),
          run: (ctx, [unitId, code]) => sendFile(ctx, file, unitId!, code!),
        },
      ]),
    ),
    typed: { args: z.tuple([z.uuid(), month]), run: (ctx, [unitId, code]) => openMonth(ctx, unitId!, code!) },
    tpart: {
      args: z.tuple([z.uuid(), month, part]),
      run: (ctx, [unitId, code, name]) => openPart(ctx, unitId!, code!, part.parse(name)),
    },
    tkind: {
      args: z.tuple([z.uuid(), month, kind]),
      run: (ctx, [unitId, code, id]) => openNumber(ctx, unitId!, code!, id!),
    },
    tadd: {
      args: z.tuple([z.uuid(), month, openPartName]),
      run: (ctx, [unitId, code, name]) => openNewKind(ctx, unitId!, code!, openPartName.parse(name)),
    },
    thist: {
      args: z.tuple([z.uuid(), month]),
      run: (ctx, [unitId, code]) => openHistory(ctx, unitId!, code!),
    },
    set: about(openSettings),
    setone: {
      args: z.tuple([z.uuid(), field]),
      run: (ctx, [unitId, name]) => openField(ctx, unitId!, field.parse(name)),
    },
  },
  forms: [rangeForm, numberForm, kindForm, setupForm],
  help: [
    { key: 'reports-help', seenBy: [...COMMITTEE, 'leader'] },
    { key: 'reports-help-typed', seenBy: [...COMMITTEE, 'leader'] },
  ],
  menu: async (ctx) =>
    topsOf(await ctx.person()).length > 0
      ? [{ label: ctx.say('reports-label'), data: encodeButton(CODE, 'open'), rank: 77 }]
      : [],
  on: {
    memberErased: async (_services, tx, memberId) => {
      await forgetTyper(tx, memberId);
      return [];
    },
  },
  figures,
  exports: EXPORTS,
  async ownRows(services, sql, memberId, say) {
    const rows = await typedBy(sql, memberId);
    return [
      {
        name: FEATURE,
        head: say('reports-head-own'),
        rows: rows.map(({ unit, month: of, at }) => ({ unit, month: of, at })),
        lines: rows.map(({ unit, month: of, at }) =>
          say('reports-line-own', {
            unit,
            month: monthName(say, of),
            day: localDate(at, services.zone).split('-').reverse().join('/'),
          }),
        ),
      },
    ];
  },
};
