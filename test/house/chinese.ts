import ts from 'typescript';
import { RULE_SET } from '../../src/domain/clauses.ts';

const IDEOGRAPH = /\p{Script=Han}/u;
const NUMERAL = '[一二三四五六七八九十]';
/** A clause, or the beginning of an item of one: 六(一), 附件1 三, `附件2 ${entry}`. */
const CLAUSE = new RegExp(
  `^(题头|落款|附件[1-3]( ?${NUMERAL}?\\d*)?|${NUMERAL}(\\(${NUMERAL}\\))?\\d*)$`,
  'u',
);

export interface Found {
  readonly line: number;
  readonly text: string;
}

/** Chinese in code (comments may quote it): strings, templates, patterns, names; clause ids and the rule set's name are no sentences. */
export function chineseIn(file: string, text: string): readonly Found[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (isSpoken(node)) return;
    const words = wordsOf(node);
    if (words !== undefined && IDEOGRAPH.test(words) && !CLAUSE.test(words) && words !== RULE_SET) {
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: words });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a command is called, and what such a word already says. */
const isSpoken = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) &&
  ts.isIdentifier(node.name) &&
  ['words', 'presets'].includes(node.name.text);

function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isIdentifier(node) || ts.isJsxText(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return node.text;
  return ts.isRegularExpressionLiteral(node) ? node.text : undefined;
}
