/** The org chart of the whole organisation. */
export function ChartPanel() {
  return <section aria-label="Organigramme" />;
}
