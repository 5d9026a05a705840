import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice is to do with the tracked changes of a document before it tells its text. */
export interface TextJob {
  readonly verdict: 'accept' | 'reject' | 'none';
  readonly document: Uint8Array;
}

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const LIBRARY = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** Loads each document hidden, settles its changes, stores its text. */
const MACRO = `Sub Convert(jobs As String)
  Dim f As Integer, job As String, parts
  f = FreeFile
  Open jobs For Input As #f
  Do While Not Eof(f)
    Line Input #f, job
    If job &lt;&gt; "" Then
      parts = Split(job, "|")
      One parts(0), parts(1), parts(2)
    End If
  Loop
  Close #f
  StarDesktop.terminate
End Sub
Sub One(what As String, source As String, target As String)
  Dim doc, dispatcher
  Dim p(0) As New com.sun.star.beans.PropertyValue
  Dim e(1) As New com.sun.star.beans.PropertyValue
  p(0).Name = "Hidden"
  p(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, p())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  If what = "accept" Then dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
  If what = "reject" Then dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
  e(0).Name = "FilterName"
  e(0).Value = "Text (encoded)"
  e(1).Name = "FilterOptions"
  e(1).Value = "UTF8,LF"
  doc.storeToURL(ConvertToURL(target), e())
  doc.close(True)
End Sub`;

/** The texts of documents, as LibreOffice writes them. */
export function textsOf(jobs: readonly TextJob[], folder: string): readonly string[] {
  const profile = join(folder, 'profile');
  const office = (...args: readonly string[]) =>
    spawnSync('soffice', ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`, ...args], { timeout: 150_000 });
  // The first start fills the profile, and would empty its library of macros.
  office('--terminate_after_init');
  writeMacro(join(profile, 'user/basic'));
  const lines = jobs.map(({ verdict, document }, index) => {
    const [source, target] = [join(folder, `${index}.docx`), join(folder, `${index}.txt`)];
    writeFileSync(source, document);
    return `${verdict}|${source}|${target}`;
  });
  const list = join(folder, 'jobs.txt');
  writeFileSync(list, `${lines.join('\n')}\n`);
  office(`macro:///Standard.Module1.Convert("${list}")`);
  return jobs.map((_, index) => readFileSync(join(folder, `${index}.txt`), 'utf8'));
}

function writeMacro(basic: string): void {
  const standard = join(basic, 'Standard');
  mkdirSync(standard, { recursive: true });
  for (const kind of ['script', 'dialog']) {
    const inside = kind === 'script' ? '<library:element library:name="Module1"/>' : '';
    writeFileSync(
      join(basic, `${kind}.xlc`),
      `${HEAD}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">\n<library:libraries ${LIBRARY}><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    );
    writeFileSync(
      join(standard, `${kind}.xlb`),
      `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library ${LIBRARY} library:name="Standard" library:readonly="false" library:passwordprotected="false">${inside}</library:library>`,
    );
  }
  writeFileSync(
    join(standard, 'Module1.xba'),
    `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO}</script:module>`,
  );
}
