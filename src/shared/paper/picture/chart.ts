// Draws the results of questions as bars: large letters, wrapped labels, figures behind each bar.
import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { FAMILY } from '../fonts.ts';
import type { ChartSheet } from '../sheets.ts';
import { xmlText } from '../xml.ts';
import { type Type, textWidth, wrap } from './measure.ts';
import { pngOf, WIDTH } from './png.ts';

use([BarChart, GridComponent, TitleComponent, SVGRenderer]);

const MARGIN = 48;
const INSIDE = WIDTH - 2 * MARGIN;
const LABEL_WIDTH = Math.round(INSIDE * 0.44);
const LABEL_GAP = 18;
const BAR_HEIGHT = 40;
const ROW_GAP = 24;
const LEADING = 1.3;
const [INK, SOFT, BAR, LINE] = ['#111111', '#555555', '#a8201a', '#999999'] as const;
const TITLE: Type = { size: 46, bold: true };
const LEAD: Type = { size: 32 };
const QUESTION: Type = { size: 36, bold: true };
const NOTE: Type = { size: 28 };
const LABEL: Type = { size: 31 };
const FIGURE: Type = { size: 31, bold: true };

type Question = ChartSheet['questions'][number];

export async function drawChart(sheet: ChartSheet): Promise<Uint8Array> {
  const titles: object[] = [];
  const plots: Plot[] = [];
  let y = MARGIN;
  const write = (text: string, type: Type, color: string, after: number): void => {
    const lines = wrap(xmlText(text), type, INSIDE);
    titles.push({ text: lines.join('\n'), left: MARGIN, top: y, padding: 0, textStyle: style(type, color) });
    y += lines.length * type.size * LEADING + after;
  };
  write(sheet.title, TITLE, INK, 8);
  for (const line of sheet.lines) write(line, LEAD, SOFT, 4);
  for (const question of sheet.questions) {
    y += 36;
    write(question.title, QUESTION, INK, 6);
    if (question.note !== null) write(question.note, NOTE, SOFT, 4);
    const plot = plotOf(question, y + 8);
    plots.push(plot);
    y = plot.top + plot.height;
  }
  y += 24;
  if (sheet.foot !== null) write(sheet.foot, NOTE, SOFT, 0);
  const height = Math.ceil(y + MARGIN);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const labelWidth = Math.max(0, ...plots.map((plot) => plot.labelWidth));
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FAMILY },
    title: titles,
    grid: plots.map(({ top, height, right }) => ({
      left: MARGIN + labelWidth + LABEL_GAP,
      right,
      top,
      height,
    })),
    xAxis: plots.map(({ max }, gridIndex) => ({ type: 'value', gridIndex, show: false, min: 0, max })),
    yAxis: plots.map(({ labels }, gridIndex) => ({
      type: 'category',
      gridIndex,
      inverse: true,
      data: labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE, width: 2 } },
      axisLabel: {
        ...style(LABEL, INK),
        interval: 0,
        margin: LABEL_GAP,
        align: 'right',
        verticalAlign: 'middle',
      },
    })),
    series: plots.map(({ bars }, at) => ({
      type: 'bar',
      xAxisIndex: at,
      yAxisIndex: at,
      barWidth: BAR_HEIGHT,
      itemStyle: { color: BAR },
      data: bars.map(({ value, shown }) => ({ value, label: { formatter: () => xmlText(shown) } })),
      label: { ...style(FIGURE, INK), show: true, position: 'right', distance: 14 },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return pngOf(svg, height);
}

const style = ({ size, bold }: Type, color: string) => ({
  fontFamily: FAMILY,
  fontSize: size,
  fontWeight: bold ? (600 as const) : (400 as const),
  lineHeight: Math.round(size * LEADING),
  color,
});

type Plot = {
  top: number;
  height: number;
  /** Room for the widest figures behind a full bar. */
  right: number;
  max: number;
  /** Of the widest line of a label: at most LABEL_WIDTH. */
  labelWidth: number;
  labels: string[];
  bars: Question['bars'];
};

/** Rows of one question are equally high: as high as its longest label needs. */
function plotOf({ bars, whole }: Question, top: number): Plot {
  const lines = bars.map(({ label }) => wrap(xmlText(label), LABEL, LABEL_WIDTH));
  const most = Math.max(1, ...lines.map((own) => own.length));
  const row = Math.max(BAR_HEIGHT, most * LABEL.size * LEADING) + ROW_GAP;
  const figures = Math.max(0, ...bars.map(({ shown }) => textWidth(shown, FIGURE)));
  const largest = Math.max(0, ...bars.map(({ value }) => value));
  return {
    top,
    height: row * bars.length,
    right: MARGIN + figures + 20,
    max: Math.max(whole ?? 0, largest) || 1,
    labelWidth: Math.max(0, ...lines.flat().map((line) => textWidth(line, LABEL))),
    labels: lines.map((own) => own.join('\n')),
    bars,
  };
}
