/** The growth as a picture: a panel for each curve, both axes in powers of ten. */
import type { Curve, Point } from './measurement.ts';

/** CSS pixels. */
const PANEL = { width: 330, height: 260 };
const MARGIN = { left: 52, right: 14, top: 34, bottom: 62 };
const COLOURS = ['#0b7285', '#b45309'];

type Scale = (value: number) => number;

export function plot(curves: readonly Curve[]): string {
  const width = PANEL.width * curves.length;
  const panels = curves.map(
    (curve, number) => `<g transform="translate(${number * PANEL.width} 0)">${panel(curve)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${PANEL.height}" width="${width}" height="${PANEL.height}" font-family="system-ui, sans-serif" font-size="11" fill="#222">
<rect width="100%" height="100%" fill="#fff"/>
${panels.join('\n')}
</svg>
`;
}

function panel({ title, along, unit, lines }: Curve): string {
  const points = lines.flatMap((line) => line.points);
  const x = scale(
    points.map(([count]) => count),
    MARGIN.left,
    PANEL.width - MARGIN.right,
  );
  const y = scale(
    points.map(([, cost]) => cost),
    PANEL.height - MARGIN.bottom,
    MARGIN.top,
  );
  const [bottom, left] = [PANEL.height - MARGIN.bottom, MARGIN.left];
  return [
    text(left, 18, title, 'font-weight="600" font-size="13"'),
    ...x.ticks.flatMap((value) => [
      `<path d="M${x.at(value)} ${MARGIN.top}V${bottom}" stroke="#e3e6ea"/>`,
      text(x.at(value), bottom + 14, short(value), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((value) => [
      `<path d="M${left} ${y.at(value)}H${PANEL.width - MARGIN.right}" stroke="#e3e6ea"/>`,
      text(left - 6, y.at(value) + 4, `${short(value)} ${unit}`, 'text-anchor="end"'),
    ]),
    text(PANEL.width - MARGIN.right, bottom + 28, along, 'text-anchor="end"'),
    ...lines.map((line, number) => drawn(line.points, x.at, y.at, COLOURS[number % COLOURS.length]!)),
    ...lines.flatMap(({ name }, number) => {
      const top = bottom + 30 + 15 * number;
      return [
        `<path d="M${left} ${top}h16" stroke="${COLOURS[number % COLOURS.length]}" stroke-width="2"/>`,
        text(left + 22, top + 4, name, ''),
      ];
    }),
  ].join('\n');
}

/** From the power of ten below the least to the one above the most. */
function scale(values: readonly number[], from: number, to: number): { at: Scale; ticks: number[] } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
  };
}

function drawn(points: readonly Point[], x: Scale, y: Scale, colour: string): string {
  const path = points.map(([count, cost]) => `${x(count)} ${y(cost)}`).join('L');
  const dots = points.map(
    ([count, cost]) => `<circle cx="${x(count)}" cy="${y(cost)}" r="3" fill="${colour}"/>`,
  );
  return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
}

const text = (x: number, y: number, content: string, attributes: string): string =>
  `<text x="${x}" y="${y}" ${attributes}>${content}</text>`;

const short = (value: number): string =>
  value >= 1e6
    ? `${value / 1e6}M`
    : value >= 1000
      ? `${value / 1000}k`
      : String(Number(value.toPrecision(1)));
