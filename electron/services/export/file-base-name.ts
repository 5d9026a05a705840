/** A title as a file's name, fit for any file system: « Organisation générale des services - Département du Val ». */
export function fileBaseName(title: string): string {
  const base = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/u, '');
  return base.trim() || 'organisation';
}
