// Writes the whole weekly digest of a root: four weeks gathered, every cell judged, the text made.
import type { Services } from '../../src/core/feature.ts';
import type { UnitRef } from '../../src/core/org/person.ts';
import type { Db } from '../../src/db/index.ts';
import { digestOf } from '../../src/features/digests/digest-rules.ts';
import { gatherBranch } from '../../src/features/digests/gather.ts';
import { digestMessage } from '../../src/features/digests/messages.ts';
import { periodFor } from '../../src/features/digests/slot-rules.ts';
import { FEATURES } from '../../src/features.ts';
import { formatNumber } from '../../src/shared/format.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { tongueIn } from '../../src/shared/tongue.ts';

const EDITION = { planned: '2026-11-27', days: 7 };
const NOW = new Date('2026-11-27T16:30:00+07:00');
const texts = loadTexts();

/** Seconds for one digest of a root with so many cells. @throws Error when it does not say so */
export async function digestSeconds(
  db: Db,
  root: Pick<UnitRef, 'id' | 'path'>,
  cells: number,
): Promise<number> {
  const services = {
    features: () => FEATURES,
    zone: 'Asia/Ho_Chi_Minh',
    db,
    texts,
    clock: { now: () => NOW },
  } as unknown as Services;
  const began = performance.now();
  const unit: UnitRef = { ...root, kind: 'organisation', name: 'Đảng bộ' };
  const digest = digestOf(await gatherBranch(services, unit, periodFor(EDITION)), NOW);
  const { text } = digestMessage(tongueIn(services, 'vi'), {
    digest: digest!,
    edition: EDITION,
    names: false,
  });
  const seconds = (performance.now() - began) / 1000;
  const all = formatNumber(cells, 'vi');
  if (!text.includes(`Số liệu từ ${all}/${all} chi bộ`)) throw new Error(`wrong digest: ${text}`);
  return seconds;
}
