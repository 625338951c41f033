import { memo } from 'react';
import type { SourceDocument } from '../../reading/source/types.ts';
import classes from './preview.module.css';

/** The document as blocks, as it was before it was understood. */
export const SourceView = memo(function SourceView({ source }: { source: SourceDocument }) {
  return (
    <div className={classes.source}>
      {source.blocks.map((block) =>
        block.kind === 'paragraph' ? (
          <p
            key={`p${block.line}`}
            data-anchor={block.line}
            className={block.bold || block.heading ? classes.strong : undefined}
          >
            {block.list?.marker && `${block.list.marker} `}
            {block.text}
          </p>
        ) : (
          <table key={`t${block.line}`}>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.line} data-anchor={row.line}>
                  {row.cells.map((cell, index) => (
                    // Cells of a read document never change their places.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <td key={index} colSpan={cell.span}>
                      {cell.lines.join('\n')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
    </div>
  );
});
