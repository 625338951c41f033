import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactElement } from 'react';

const known = new Map<TablerIcon, string>();

/**
 * All lines of an outline icon as the data of one path, made once for each icon. A page has some seventy icons of
 * several paths each: as elements of their own they were a third of all that the server rendered.
 *
 * @throws for an icon with anything but lines; the outline icons of the package have none.
 */
export function outlineOf(icon: TablerIcon): string {
  let outline = known.get(icon);
  if (outline === undefined) {
    outline = drawn(icon)
      .map(({ type, props: { d, ...rest } }) => {
        if (type !== 'path' || !d?.startsWith('M') || Object.keys(rest).length > 0)
          throw new Error(`${icon.displayName} is more than lines: it can't be one path`);
        return d;
      })
      .join('');
    known.set(icon, outline);
  }
  return outline;
}

type Shape = ReactElement<{ d?: string }, string>;

/** The icon's component draws without hooks: its `<svg>` can be looked into without rendering. */
function drawn(icon: TablerIcon): Shape[] {
  const { render } = icon as unknown as { render: (props: object, ref: null) => ReactElement };
  const svg = render({}, null) as ReactElement<{ children: (Shape | undefined)[] }>;
  return svg.props.children.filter((shape) => shape !== undefined);
}
