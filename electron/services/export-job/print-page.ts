/**
 * Prints a web page that needs nothing else, on the paper that its styles ask for, and gives the PDF. Unlike the other
 * forms, the same data need not give the same bytes: whoever prints writes its own version and the hour.
 *
 * @param signal ends the printing when it is given up
 * @throws UserError `no-browser` where the machine has nothing that prints, `print-failed` when it gives nothing
 */
export type PrintPage = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;
