import type { Picture } from './ink.js';
import type { Box, MarkedPlace } from './marks.js';

/** How much light is in each row of a piece of the picture, in whole pixels. */
type Ink = readonly number[];

/** Less is the edge of a letter, drawn a little otherwise at another place. */
const trace = 0.6;

/** Places whose letters lack some of the ink that they have where nothing can cut them. */
export function cutMarks(places: readonly MarkedPlace[], picture: Picture): string[] {
  return places.flatMap(({ name, channel, here, free }) => {
    const found = inkIn(here, channel, picture);
    const whole = inkIn(free, channel, picture);
    return holds(found, whole) ? [] : [`${name}: ${told(found)} instead of ${told(whole)}`];
  });
}

/** A third of the height more above and below: marks may stand out of the line's box. */
function inkIn({ x, y, width, height }: Box, channel: number, picture: Picture): Ink {
  const top = Math.max(0, Math.floor(y - height / 3));
  const bottom = Math.min(picture.height, Math.ceil(y + (height * 4) / 3));
  const left = Math.max(0, Math.floor(x) - 2);
  const right = Math.min(picture.width, Math.ceil(x + width) + 2);
  return Array.from({ length: bottom - top }, (_, row) => {
    let sum = 0;
    for (let column = left; column < right; column++) {
      const at = ((top + row) * picture.width + column) * 4 + channel;
      sum += (picture.pixels[at] ?? 0) / 255;
    }
    return sum;
  });
}

/** Whether all the ink of the free letters is found here too, at whatever height. */
function holds(here: Ink, free: Ink): boolean {
  const rows = free.slice(
    free.findIndex((row) => row > trace),
    free.length - [...free].reverse().findIndex((row) => row > trace),
  );
  const isAt = (start: number) => rows.every((row, i) => (here[start + i] ?? 0) > row * 0.9 - 1.5);
  return free.some((row) => row > trace) && here.some((_, start) => isAt(start));
}

function told(rows: Ink): string {
  const total = rows.reduce((sum, row) => sum + row, 0);
  return `${rows.filter((row) => row > trace).length} rows, ${Math.round(total)} px of ink`;
}
