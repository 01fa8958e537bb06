import { FIRST_TEMPLATES } from '../../templates/first/index.ts';
import { pack } from '../../templates/first/pack.ts';
import { TEMPLATE_FILES } from '../wording/documents.ts';
import { loadTemplate, type Template } from './template.ts';
import type { TemplateName } from './template-fields.ts';

/** A template as the program brings it along, whatever became of its file: no document is ever without one. */
export const firstEdition = (name: TemplateName): Template =>
  loadTemplate(name, pack(FIRST_TEMPLATES[TEMPLATE_FILES[name]]));
