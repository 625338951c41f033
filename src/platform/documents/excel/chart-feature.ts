import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { cleanText } from '../paper/text.ts';
import type { Sheet, SheetChart } from './workbook.ts';

type XlsxFeature = Feature<Stream | Buffer | Blob>;

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const charts = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** English metric units in a CSS pixel: how drawings are measured. */
const unitsOfPixel = 9525;
const width = 860;

/**
 * Charts of Excel's own under the lists that ask for one: drawn by Excel out of the list's cells, so that they follow
 * what is changed in them.
 *
 * @param names of the sheets as they are written
 */
export function chartFeature(sheets: readonly Sheet[], names: readonly string[]): XlsxFeature {
  const drawn = sheets.flatMap((sheet, at) =>
    sheet.chart && sheet.chart.rows > 0 ? [{ sheet, chart: sheet.chart, at }] : [],
  );
  const isDrawn = (sheetIndex: number) => drawn.some(({ at }) => at === sheetIndex);
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            drawn
              .map(
                ({ at }) =>
                  `<Override ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" PartName="/${fileOf(at)}"/>`,
              )
              .join(''),
        },
        'xl/drawings/drawing{id}.xml': {
          insert: (_options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet?.chart && isDrawn(sheetIndex) ? frameOf(sheet, sheet.chart) : undefined;
          },
        },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            isDrawn(sheetIndex)
              ? `<Relationship Id="rId-chart-1" Type="${relationships}/chart" Target="/${fileOf(sheetIndex)}"/>`
              : undefined,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            drawn.map(({ sheet, chart, at }) => [
              fileOf(at),
              chartOf(sheet, chart, names[at] ?? ''),
            ]),
          ),
      },
    },
  };
}

const fileOf = (sheetIndex: number) => `xl/charts/chart${sheetIndex + 1}.xml`;

/** The chart's place: under the list, with a row between. */
function frameOf({ rows }: Sheet, chart: SheetChart): string {
  const height = chart.direction === 'across' ? 130 + chart.rows * 26 : 320;
  const size = `cx="${width * unitsOfPixel}" cy="${height * unitsOfPixel}"`;
  return (
    '<xdr:oneCellAnchor>' +
    `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${rows.length + 2}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext ${size}/>` +
    '<xdr:graphicFrame macro="">' +
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${escaped(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${charts}"><c:chart xmlns:c="${charts}" xmlns:r="${relationships}" r:id="rId-chart-1"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}

function chartOf(sheet: Sheet, chart: SheetChart, name: string): string {
  const across = chart.direction === 'across';
  const shown = sheet.rows.slice(0, chart.rows);
  const range = (column: number, first: number, last: number) =>
    `'${name.replaceAll("'", "''")}'!$${letterOf(column)}$${first}:$${letterOf(column)}$${last}`;
  const texts = (values: readonly string[]) =>
    `<c:strCache><c:ptCount val="${values.length}"/>${values.map((value, i) => `<c:pt idx="${i}"><c:v>${escaped(value)}</c:v></c:pt>`).join('')}</c:strCache>`;
  const categories =
    `<c:cat><c:strRef><c:f>${escaped(range(0, 2, shown.length + 1))}</c:f>` +
    `${texts(shown.map(([value]) => String(value ?? '')))}</c:strRef></c:cat>`;
  const series = chart.series.map(({ column, color }, i) => {
    const header = sheet.columns[column]?.header ?? '';
    const values = shown
      .map((row, at) => `<c:pt idx="${at}"><c:v>${Number(row[column] ?? 0)}</c:v></c:pt>`)
      .join('');
    return (
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>` +
      `<c:tx><c:strRef><c:f>${escaped(range(column, 1, 1).replace(/:.*$/, ''))}</c:f>${texts([header])}</c:strRef></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill></c:spPr>` +
      `<c:invertIfNegative val="0"/>${categories}` +
      `<c:val><c:numRef><c:f>${escaped(range(column, 2, shown.length + 1))}</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="${shown.length}"/>${values}</c:numCache></c:numRef></c:val></c:ser>`
    );
  });
  const scaling = (turned: boolean) =>
    `<c:scaling><c:orientation val="${turned ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<c:chartSpace xmlns:c="${charts}" xmlns:a="${drawing}" xmlns:r="${relationships}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="uk-UA" sz="1200" b="1"/><a:t>${escaped(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${across ? 'bar' : 'col'}"/><c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    series.join('') +
    `<c:gapWidth val="60"/>${chart.stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    // The first row of the list stands at the top of bars across.
    `<c:catAx><c:axId val="1"/>${scaling(across)}<c:axPos val="${across ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/>${scaling(false)}<c:axPos val="${across ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9DDE2"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="${across ? 'max' : 'autoZero'}"/></c:valAx>` +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** «A» of 0, «AA» of 26. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}

function escaped(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
