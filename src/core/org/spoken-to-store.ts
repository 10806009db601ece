// How people are spoken to: members as comrades, the others as their unit chose.
import { Prisma } from '../../db/prisma.ts';

/** SQL of a `SpokenTo`: the alias of a member, and the settings of their unit. */
export const spokenTo = (member: string, settings: string): Prisma.Sql =>
  Prisma.raw(
    `CASE WHEN ${member}.standing <> 'participant' THEN 'member' WHEN ${settings}->>'address' = 'anh_chi' THEN 'anh_chi' ELSE 'ong_ba' END`,
  );
