import type { Feature, Image } from 'write-excel-file/node';

const VIEWS = '<sheetViews';
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const SHEETS = '</sheets>';

/** A sheet's name inside a reference: `'台账'!$1:$1`. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** On paper every sheet is one page wide, as many long as it needs, with its headings on each. */
export const PRINTED: Feature<Image['content']> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => xml.replace(VIEWS, FIT + VIEWS),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
      'xl/workbook.xml': {
        transform: (xml, sheets) =>
          xml.replace(SHEETS, `${SHEETS}<definedNames>${sheets.map(headingsRepeat).join('')}</definedNames>`),
      },
    },
  },
};

const headingsRepeat = ({ sheet = '' }: { readonly sheet?: string }, at: number): string =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(quoted(sheet))}!$1:$1</definedName>`;
