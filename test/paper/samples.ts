// A meeting's papers with real lengths: 17 members, three items, long names.
import type { Block, OfficePaper } from '../../src/shared/paper/office.ts';
import type {
  ChartSheet,
  FrameSheet,
  LetterSheet,
  QrSheet,
  SignatureSheet,
  WordSheet,
  WorkbookSheet,
} from '../../src/shared/paper/sheets.ts';

const NAMES = [
  'Công Tằng Tôn Nữ Hoàng Nguyễn Phương Thảo',
  'Nguyễn Thị Thuỳ Dương',
  'Trần Văn Bình',
  'Lê Hoàng Minh Ngọc',
  'Phạm Đức Thắng',
];
const nameAt = (at: number): string => `${NAMES[at % NAMES.length]}${at < NAMES.length ? '' : ` ${at + 1}`}`;
const people = (count: number): string[] => Array.from({ length: count }, (_, at) => nameAt(at));

const HEAD = {
  upper: 'ĐẢNG BỘ PHƯỜNG NGUYỄN TRÃI',
  unit: 'CHI BỘ TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN TRÃI',
  number: 'Số …-BB/CB',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  place: 'Nguyễn Trãi, ngày 03 tháng 12 năm 2026',
};
const AGENDA = [
  'Kiểm điểm việc thực hiện nghị quyết tháng 11/2026 và kết quả học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Phương hướng, nhiệm vụ tháng 12/2026; phân công đảng viên phụ trách',
  'Biểu quyết đề nghị công nhận đảng viên chính thức',
];

const discussion: Block[] = AGENDA.flatMap((item, at): Block[] => [
  { block: 'heading', words: `${at + 1}. ${item}` },
  { block: 'pair', label: 'Người trình bày', value: at === 0 ? `Đồng chí ${NAMES[0]}, bí thư` : '' },
  { block: 'paragraph', words: 'Ý kiến thảo luận:' },
  { block: 'lines', count: 5 },
  { block: 'pair', label: 'Kết luận', value: '' },
]);

const base: OfficePaper = {
  head: HEAD,
  draft: 'Dự thảo',
  title: 'BIÊN BẢN',
  subject: 'Sinh hoạt chi bộ thường kỳ tháng 12/2026',
  blocks: [
    { block: 'pair', label: 'Thời gian', value: '07 giờ 15 đến 08 giờ 45, thứ Năm, ngày 03/12/2026' },
    { block: 'pair', label: 'Địa điểm', value: 'Hội trường tầng 2, Trường Trung học cơ sở Nguyễn Trãi' },
    { block: 'pair', label: 'Chủ trì', value: `Đồng chí ${NAMES[0]}, bí thư chi bộ` },
    { block: 'pair', label: 'Thư ký', value: '' },
    { block: 'heading', words: 'I. THÀNH PHẦN' },
    {
      block: 'paragraph',
      words: [
        { text: 'Tổng số đảng viên: 18 đồng chí', bold: true },
        {
          text: ' (chính thức 17, dự bị 1, sinh hoạt tạm thời 0); miễn sinh hoạt 1; sinh hoạt tạm thời nơi khác 0.',
        },
      ],
    },
    { block: 'heading', words: 'Có mặt (14)', level: 2 },
    { block: 'list', items: people(14), numbered: true },
    { block: 'heading', words: 'Vắng có lý do (2)', level: 2 },
    { block: 'list', items: [`${NAMES[3]}: đi công tác`, `${NAMES[4]}: việc gia đình`] },
    { block: 'heading', words: 'II. NỘI DUNG' },
    ...discussion,
    { block: 'heading', words: 'III. BIỂU QUYẾT' },
    {
      block: 'table',
      columns: [
        { title: 'Nội dung', width: 5 },
        { title: 'Tán thành', width: 2, align: 'center' },
        { title: 'Không tán thành', width: 2, align: 'center' },
        { title: 'Ý kiến khác', width: 2, align: 'center' },
        { title: 'Tỉ lệ', width: 2.4, align: 'center' },
      ],
      rows: [[AGENDA[2]!, '12', '2', '0', '75,0 % (12/16)']],
    },
    { block: 'heading', words: 'IV. NHIỆM VỤ' },
    {
      block: 'table',
      columns: [
        { title: 'TT', width: 1, align: 'center' },
        { title: 'Việc', width: 6 },
        { title: 'Người thực hiện', width: 4 },
        { title: 'Hạn', width: 2.4, align: 'center' },
      ],
      rows: [
        ['1', 'Chuẩn bị hồ sơ đề nghị công nhận đảng viên chính thức', NAMES[0]!, '15/12/2026'],
        ['2', 'Sưu tầm mẩu chuyện cho 15 phút đầu giờ tháng 01/2027', NAMES[1]!, '28/12/2026'],
        ['3', '', '', ''],
      ],
    },
    { block: 'paragraph', words: 'Buổi sinh hoạt kết thúc lúc 08 giờ 45 cùng ngày.' },
  ],
  recipients: null,
  signatures: [
    { titles: ['THƯ KÝ'], name: '' },
    { titles: ['CHỦ TRÌ'], name: NAMES[0]! },
  ],
};

export const minutes: WordSheet = { kind: 'word', ...base };

export const report: WordSheet = {
  ...minutes,
  title: 'BÁO CÁO',
  subject: 'Kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2026',
  blocks: [{ block: 'paragraph', words: 'Chi bộ báo cáo kết quả như sau.' }],
  recipients: { title: 'Nơi nhận:', lines: ['Đảng ủy phường Nguyễn Trãi (để báo cáo),', 'Lưu chi bộ.'] },
  signatures: [{ titles: ['T/M CHI BỘ', 'BÍ THƯ'], name: NAMES[0]! }],
};

export const frame: FrameSheet = {
  ...base,
  kind: 'frame',
  page: 'Trang',
  blocks: [
    { block: 'pair', label: 'Thời gian bắt đầu', value: '' },
    { block: 'pair', label: 'Chủ trì', value: '' },
    ...discussion,
    ...base.blocks.slice(-5),
  ],
};

export const letters: LetterSheet = {
  kind: 'letters',
  title: 'Giấy mời',
  letters: people(2).map((name) => ({
    head: { ...HEAD, number: '' },
    draft: null,
    title: 'GIẤY MỜI',
    subject: 'Dự sinh hoạt chi bộ thường kỳ tháng 12/2026',
    blocks: [
      { block: 'paragraph', words: [{ text: 'Kính gửi: ' }, { text: `Đồng chí ${name}`, bold: true }] },
      {
        block: 'paragraph',
        words: 'Chi ủy kính mời đồng chí dự buổi sinh hoạt chi bộ thường kỳ tháng 12/2026.',
      },
      { block: 'pair', label: 'Thời gian', value: '07 giờ 15, thứ Năm, ngày 03/12/2026' },
      { block: 'pair', label: 'Địa điểm', value: 'Hội trường tầng 2, Trường Trung học cơ sở Nguyễn Trãi' },
      { block: 'paragraph', words: 'Nội dung:' },
      { block: 'list', items: AGENDA, numbered: true },
      {
        block: 'paragraph',
        words: 'Đề nghị đồng chí sắp xếp công việc để dự đông đủ và đúng giờ. Trân trọng.',
      },
    ],
    recipients: null,
    signatures: [{ titles: ['T/M CHI ỦY', 'BÍ THƯ'], name: NAMES[0]! }],
  })),
};

export const signatures = (groups: number, each: number, detail: string | null = null): SignatureSheet => ({
  kind: 'signatures',
  title: 'Danh sách ký tên',
  unit: 'Chi bộ Trường Trung học cơ sở Nguyễn Trãi',
  lines: ['Sinh hoạt thường kỳ tháng 12/2026', '07 giờ 15, thứ Năm, ngày 03/12/2026', 'Hội trường tầng 2'],
  note: 'Danh sách này để tiện điểm danh; kết quả ghi ở Sổ tay đảng viên điện tử.',
  columns: { number: 'STT', name: 'Họ và tên', detail, signature: 'Ký tên' },
  page: 'Trang',
  sections: Array.from({ length: groups }, (_, group) => ({
    name: groups === 1 ? null : `Tổ đảng ${group + 1}`,
    people: people(each).map((name, at) => ({
      name,
      mark: at === 3 ? 'miễn sinh hoạt' : null,
      detail: detail === null ? null : `Tổ đảng ${(at % 5) + 1}`,
    })),
  })),
});

export const qr: QrSheet = {
  kind: 'qr',
  content: 'https://t.me/trolychibo_bot?start=dd_Zm9vYmFyYmF6cXV4cXV1eA',
  title: 'Quét mã để điểm danh',
  lines: ['Sinh hoạt chi bộ thường kỳ, thứ Năm, ngày 03/12/2026', 'Mã đổi mỗi phút.'],
};

export const chart: ChartSheet = {
  kind: 'chart',
  title: 'Kết quả lấy ý kiến: chất lượng sinh hoạt chi bộ quý IV năm 2026',
  lines: ['Chi bộ Trường Trung học cơ sở Nguyễn Trãi · 14/17 đồng chí trả lời'],
  questions: [
    {
      title: '1. Đồng chí thấy nội dung sinh hoạt chuyên đề vừa qua như thế nào?',
      note: '14 trả lời',
      whole: 14,
      bars: [
        { label: 'Thiết thực, sát với công việc hằng ngày của nhà trường', value: 9, shown: '9 (64,3 %)' },
        { label: 'Còn chung chung', value: 4, shown: '4 (28,6 %)' },
        { label: 'Ý kiến khác', value: 1, shown: '1 (7,1 %)' },
        { label: 'Không trả lời', value: 0, shown: '0 (0,0 %)' },
      ],
    },
    {
      title: '2. Nên giữ giờ sinh hoạt nào?',
      note: 'Chọn được nhiều ý · 14 trả lời',
      whole: null,
      bars: [
        { label: '07 giờ 15 thứ Năm', value: 14, shown: '14 (100,0 %)' },
        { label: 'Chiều thứ Bảy', value: 3, shown: '3 (21,4 %)' },
      ],
    },
  ],
  foot: 'Ý kiến ẩn danh. Kết thúc lúc 17 giờ 00, ngày 10/12/2026.',
};

export const workbook: WorkbookSheet = {
  kind: 'workbook',
  tabs: [
    {
      name: 'Điểm danh: tháng 12/2026',
      lines: ['Chi bộ Trường Trung học cơ sở Nguyễn Trãi', 'Sinh hoạt thường kỳ tháng 12/2026'],
      columns: [
        { title: 'STT', width: 6, format: 'whole' },
        { title: 'Họ và tên', width: 34, format: 'text' },
        { title: 'Ngày', width: 13, format: 'date' },
        { title: 'Ghi lúc', width: 18, format: 'date_time' },
        { title: 'Lượt', width: 10, format: 'whole' },
        { title: 'Tỉ lệ', width: 10, format: 'percent' },
        { title: 'Ý kiến', width: 46, format: 'text' },
      ],
      rows: people(60).map((name, at) => [
        at + 1,
        name,
        '2026-12-03',
        '2026-12-03T07:15',
        1000 + at,
        0.845,
        at === 0 ? '=HYPERLINK("http://x","bấm")' : at === 1 ? 'Đề nghị '.repeat(30) : null,
      ]),
      total: [null, 'Cộng', null, null, 61_770, 0.845, null],
    },
    {
      name: 'điểm danh: tháng 12/2026',
      lines: [],
      columns: [{ title: 'Câu', width: 20, format: 'text' }],
      rows: [],
    },
  ],
};
