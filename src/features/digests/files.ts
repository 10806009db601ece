// Makes the picture and the workbook of a digest; whatever fails, the text has left already.
import type { Locale, Message } from '../../channels/channel.ts';
import type { Services } from '../../core/feature.ts';
import { periodName } from '../../core/figures/messages.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { makeFile } from '../../shared/paper/made-file.ts';
import { paper } from '../../shared/paper/paper.ts';
import type { Sheet } from '../../shared/paper/sheets.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { mainSubject } from './digest-rules.ts';
import { trendOf } from './gather.ts';
import type { BranchFigures, Digest } from './shapes.ts';
import { digestBook, digestChart } from './sheet-messages.ts';

export type DigestFiles = { picture: Message | null; book: Message | null };

export async function filesOf(
  services: Services,
  { branch, digest, planned }: { branch: BranchFigures; digest: Digest; planned: LocalDate },
  locale: Locale,
  wantsBook: boolean,
): Promise<DigestFiles> {
  const tongue = tongueIn(services, locale);
  const main = mainSubject(branch.subjects, branch.weeks[0] ?? {});
  const make = async (sheet: () => Promise<Sheet> | Sheet, text: string): Promise<Message | null> => {
    try {
      return { text, file: await makeFile(paper, await sheet(), `ban-tin-tuan-${planned}`) };
    } catch (error) {
      services.log.error({ err: error, unitId: digest.unit.id }, 'a file of a digest was not made');
      return null;
    }
  };
  const title = `${tongue.say('digests-title', { unit: digest.unit.name })}\n${periodName(tongue, digest.period)}`;
  return {
    picture:
      main === null
        ? null
        : await make(
            async () => digestChart(tongue, branch, main, await trendOf(services, branch, main)),
            `${tongue.say('digests-picture')}\n${title}`,
          ),
    book: wantsBook
      ? await make(
          () => digestBook(tongue, branch, digest, services.clock.now()),
          `${tongue.say('digests-book')}\n${title}`,
        )
      : null,
  };
}
