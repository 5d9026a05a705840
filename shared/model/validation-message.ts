import { z } from 'zod';

/**
 * The first thing wrong with a message or file, in one French sentence without a final capital
 * or code: « entities[3].name : texte attendu ».
 */
export function describeIssue(error: z.ZodError): string {
  const { localeError } = z.locales.fr();
  const [issue] = error.issues;
  if (!issue) return 'contenu inattendu.';
  const said = localeError(issue as Parameters<typeof localeError>[0]);
  const message = (typeof said === 'string' ? said : said?.message) ?? issue.message;
  const where = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '')
    .slice(0, 120);
  const sentence = message.replace(/\.?$/u, '.');
  return where === '' ? lowerFirst(sentence) : `${where} : ${lowerFirst(sentence)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
