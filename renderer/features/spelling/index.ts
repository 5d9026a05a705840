export { spellingActions } from './actions.ts';
export { SpellingDialog } from './check/SpellingDialog.tsx';
export { DictionaryDialog } from './dictionary/DictionaryDialog.tsx';
