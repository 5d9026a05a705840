import type { Terminal } from './terminal.ts';

interface CommandModule {
  run(args: readonly string[], terminal: Terminal): void | Promise<void>;
}

/** Each command loads what it needs and no more: `ogs find` answers at once. */
export const COMMANDS: ReadonlyMap<string, () => Promise<CommandModule>> = new Map([
  ['import', () => import('./import.ts')],
  ['export', () => import('./export.ts')],
  ['apply', () => import('./apply.ts')],
  ['find', () => import('./find.ts')],
  ['diff', () => import('./diff.ts')],
  ['merge', () => import('./merge.ts')],
  ['version', () => import('./version.ts')],
  ['undo', () => import('./undo.ts')],
  ['redo', () => import('./redo.ts')],
  ['serve', () => import('./serve.ts')],
  ['schema', () => import('./schema.ts')],
]);

/** Announced, and part of later versions. */
export const LATER_COMMANDS: ReadonlySet<string> = new Set(['check']);

export const HELP = `OGS en ligne de commande

  ogs import FICHIER --db BASE [--report RAPPORT.json] [--columns COLONNES] [--force]
      lit un document (.txt, .docx, .pdf, .json) ou un tableau (.xlsx, .csv) dans une nouvelle base ;
      --force remplace une base existante, --report garde ce qu’est devenue chaque ligne ;
      --columns dit quelle colonne du tableau porte quoi : nom=Libellé,parent=Rattachement
      (id, nom, type, parent, niveau, encadrement, autorite, vocation, missions ; plusieurs
      colonnes : niveau=Pôle+Direction+Service ; un titre avec une virgule entre guillemets)
  ogs export --db BASE --out FICHIER [--version NOM] [--without cover,toc,projet] [--with projet,a3] [--wording source|standard] [--json]
      construit le document, selon l’extension : .docx, .html, .xlsx (entités, missions, encadrement,
      décomptes), .svg (organigramme complet), .txt, .json ; avec un navigateur installé, .pdf et .png (organigramme)
      --with projet : PROJET en filigrane sur chaque page ; il y est déjà pour une version qui n’est pas en vigueur,
      --without projet l’ôte
      --with a3 : à la fin, l’organigramme général sur une page A3 en paysage
      --wording standard : les phrases types d’OGS à la place de celles du document importé
      --json : ce qui diffère exprès du document importé, en données sur la sortie standard
  ogs apply --db BASE COMMANDES.json
      applique un tableau de commandes, toutes ou aucune ; « - » les lit sur l’entrée standard
  ogs find --db BASE TEXTE [--json]
      les entités dont le nom ou les textes contiennent TEXTE : identifiant, type, chemin
  ogs diff A B [--json] [--out FICHIER [--cst] [--date JOUR] [--without cover,toc,projet]]
      ce qui change de A à B : deux bases, deux versions (BASE#NOM) ou deux documents que l’on peut importer ;
      --out : .docx (le document de B, modifications suivies), .xlsx (tableau des changements) ou .html ;
      avec --cst, le .docx est le dossier du Comité social territorial ; --date : 2026-01-31 ;
      PROJET traverse les pages des deux tant que B n’est pas en vigueur, --without projet l’ôte
  ogs merge BASE COPIE1 COPIE2 --out FICHIER [--json] [--force]
      réunit deux copies d’un même fichier dans un nouveau, .ogs ou .json ; là où les deux ont changé
      la même chose, garde la première et le dit
  ogs version list --db BASE [--at 2026-01-01] [--json]
      les versions et leur statut ; --at : celle qui était en vigueur ce jour-là
  ogs version create|show|restore|open|delete --db BASE NOM
      nomme l’état présent, montre, rétablit comme une modification, continue un autre projet
      (l’état présent est d’abord enregistré dans le sien), supprime un brouillon ou un projet
  ogs version duplicate|rename|note --db BASE NOM TEXTE ; ogs version save --db BASE
  ogs version status --db BASE NOM STATUT [--date JOUR] [--number N°] [--votes COLLÈGE=POUR/CONTRE/ABSTENTIONS]
      brouillon, projet, avis, arrete, en-vigueur ; retrait annule une mise en vigueur
  ogs undo --db BASE
  ogs redo --db BASE
      annule la dernière modification, rétablit la dernière annulée
  ogs serve --db BASE [--port N]
      ouvre l’application à une adresse de ce poste, sans fenêtre
  ogs schema
      écrit le schéma JSON du format d’échange ogs/1

Les données sortent sur la sortie standard, les messages sur la sortie d’erreur.
Code de retour : 0 si c’est fait, 1 si cela n’a pas pu se faire, 2 si la commande est mal écrite.
`;
