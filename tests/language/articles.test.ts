import { describe, expect, it } from 'vitest';
import { agreed, hasOrHave, isOrAre, pronoun, verb } from '../../shared/language/agreement.ts';
import { collationKey, compareFrench } from '../../shared/language/collation.ts';
import { frenchDate } from '../../shared/language/dates.ts';
import { counted, enumeration } from '../../shared/language/lists.ts';
import { grammarOfNoun } from '../../shared/language/nouns.ts';
import {
  nounPhrase,
  withBareOf,
  withDefinite,
  withDemonstrative,
  withIndefinite,
  withOf,
  withOfIndefinite,
  withTo,
} from '../../shared/language/noun-phrase.ts';
import { functionPhrase } from '../../shared/language/titles.ts';
import { capitalised, inCapitals, quoted, uncapitalised } from '../../shared/language/typography.ts';

/** Name → « le », « de », « à » before it, gender and number read from the name alone. */
const NAMES: readonly (readonly [name: string, le: string, de: string, a: string])[] = [
  ['système d’information', 'le système', 'du système', 'au système'],
  ['sécurité informatique', 'la sécurité', 'de la sécurité', 'à la sécurité'],
  ['archives départementales', 'les archives', 'des archives', 'aux archives'],
  ['archivage intermédiaire', 'l’archivage', 'de l’archivage', 'à l’archivage'],
  ['secrétariat', 'le secrétariat', 'du secrétariat', 'au secrétariat'],
  ['musée', 'le musée', 'du musée', 'au musée'],
  ['agence', 'l’agence', 'de l’agence', 'à l’agence'],
  ['ressources humaines', 'les ressources', 'des ressources', 'aux ressources'],
  ['finances', 'les finances', 'des finances', 'aux finances'],
  ['accès aux droits', 'l’accès', 'de l’accès', 'à l’accès'],
  ['œuvres sociales', 'les œuvres', 'des œuvres', 'aux œuvres'],
  ['œuvre', 'l’œuvre', 'de l’œuvre', 'à l’œuvre'],
  ['habitat', 'l’habitat', 'de l’habitat', 'à l’habitat'],
  ['hygiène', 'l’hygiène', 'de l’hygiène', 'à l’hygiène'],
  ['hébergement', 'l’hébergement', 'de l’hébergement', 'à l’hébergement'],
  ['hôpital', 'l’hôpital', 'de l’hôpital', 'à l’hôpital'],
  ['handicap', 'le handicap', 'du handicap', 'au handicap'],
  ['hall', 'le hall', 'du hall', 'au hall'],
  ['hiérarchie', 'la hiérarchie', 'de la hiérarchie', 'à la hiérarchie'],
  ['ADA', 'l’ADA', 'de l’ADA', 'à l’ADA'],
  ['SDIS', 'le SDIS', 'du SDIS', 'au SDIS'],
  ['HCR', 'le HCR', 'du HCR', 'au HCR'],
  ['11e bureau', 'le 11e', 'du 11e', 'au 11e'],
  ['onzième bureau', 'le onzième', 'du onzième', 'au onzième'],
  ['eau', 'l’eau', 'de l’eau', 'à l’eau'],
  ['eaux', 'les eaux', 'des eaux', 'aux eaux'],
  ['travaux', 'les travaux', 'des travaux', 'aux travaux'],
  ['bureaux', 'les bureaux', 'des bureaux', 'aux bureaux'],
  ['parcours de vie', 'le parcours', 'du parcours', 'au parcours'],
  ['élus', 'les élus', 'des élus', 'aux élus'],
  ['adjoint au directeur', 'l’adjoint', 'de l’adjoint', 'à l’adjoint'],
  ['maintenance', 'la maintenance', 'de la maintenance', 'à la maintenance'],
  ['transports', 'les transports', 'des transports', 'aux transports'],
  ['comptabilité', 'la comptabilité', 'de la comptabilité', 'à la comptabilité'],
  ['comité', 'le comité', 'du comité', 'au comité'],
  ['innovation', 'l’innovation', 'de l’innovation', 'à l’innovation'],
  ['yacht', 'le yacht', 'du yacht', 'au yacht'],
];

const ARTICLES = NAMES.flatMap(([name, le, de, a]) => {
  const { gender, number } = grammarOfNoun(name);
  const phrase = nounPhrase(name, gender ?? 'm', number);
  const length = phrase.text.split(' ')[0]?.length ?? 0;
  const headOnly = (text: string) => text.slice(0, text.length - name.length + length);
  return [
    [headOnly(withDefinite(phrase)), le],
    [headOnly(withOf(phrase)), de],
    [headOnly(withTo(phrase)), a],
  ] as const;
});

describe('articles follow gender, number and elision', () => {
  it.each(ARTICLES)('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

const FUNCTIONS: readonly (readonly [title: string, de: string, a: string, un: string])[] = [
  ['directeur', 'du Directeur', 'au Directeur', 'd’un Directeur'],
  ['Directrice', 'de la Directrice', 'à la Directrice', 'd’une Directrice'],
  ['Responsable', 'du Responsable', 'au Responsable', 'd’un Responsable'],
  ['adjoint', 'de l’Adjoint', 'à l’Adjoint', 'd’un Adjoint'],
  ['Adjointe', 'de l’Adjointe', 'à l’Adjointe', 'd’une Adjointe'],
  ['Ingénieur', 'de l’Ingénieur', 'à l’Ingénieur', 'd’un Ingénieur'],
  ['Cheffe de service', 'de la Cheffe de service', 'à la Cheffe de service', 'd’une Cheffe de service'],
  ['Chefs d’équipe', 'des Chefs d’équipe', 'aux Chefs d’équipe', 'de Chefs d’équipe'],
  ['Référente technique', 'de la Référente technique', 'à la Référente technique', 'd’une Référente technique'],
  ['Médecin départemental', 'du Médecin départemental', 'au Médecin départemental', 'd’un Médecin départemental'],
  ['Coordonnatrice', 'de la Coordonnatrice', 'à la Coordonnatrice', 'd’une Coordonnatrice'],
];

describe('titles of functions take a capital and agree', () => {
  it.each(FUNCTIONS)('%s', (title, de, a, un) => {
    const phrase = functionPhrase(title);
    expect([withOf(phrase), withTo(phrase), withOfIndefinite(phrase)]).toEqual([de, a, un]);
  });
});

describe('small words', () => {
  it.each([
    [withDemonstrative(nounPhrase('service', 'm')), 'ce service'],
    [withDemonstrative(nounPhrase('établissement', 'm')), 'cet établissement'],
    [withDemonstrative(nounPhrase('hôpital', 'm')), 'cet hôpital'],
    [withDemonstrative(nounPhrase('équipe', 'f')), 'cette équipe'],
    [withDemonstrative(nounPhrase('sites', 'm', 'plural')), 'ces sites'],
    [withDemonstrative(nounPhrase('Yonne', 'f')), 'cette Yonne'],
    [withDefinite(nounPhrase('Yonne', 'f')), 'l’Yonne'],
    [withDefinite(nounPhrase('MNA', 'm', 'singular', true)), 'l’MNA'],
    [withIndefinite(nounPhrase('service', 'm')), 'un service'],
    [withIndefinite(nounPhrase('mission', 'f')), 'une mission'],
    [withIndefinite(nounPhrase('Chefs', 'm', 'plural')), 'des Chefs'],
    [withBareOf(nounPhrase('service', 'm')), 'de service'],
    [withBareOf(nounPhrase('équipe', 'f')), 'd’équipe'],
    [agreed('placé', { gender: 'f', number: 'singular' }), 'placée'],
    [agreed('placé', { gender: 'f', number: 'plural' }), 'placées'],
    [agreed('rattaché', { gender: 'm', number: 'plural' }), 'rattachés'],
    [isOrAre({ number: 'plural' }), 'sont'],
    [hasOrHave({ number: 'singular' }), 'a'],
    [hasOrHave({ number: 'plural' }), 'ont'],
    [verb('assure', { number: 'plural' }), 'assurent'],
    [pronoun({ gender: 'f', number: 'plural' }), 'elles'],
    [enumeration([]), ''],
    [enumeration(['a']), 'a'],
    [enumeration(['a', 'b']), 'a et b'],
    [enumeration(['a', 'b', 'c']), 'a, b et c'],
    [enumeration(['a', 'b', 'c'], '&'), 'a, b & c'],
    [counted(0, { singular: 'pôle', plural: 'pôles' }), '0 pôle'],
    [counted(1, { singular: 'pôle', plural: 'pôles' }), '1 pôle'],
    [counted(2, { singular: 'fonction support', plural: 'fonctions support' }), '2 fonctions support'],
    [capitalised('équipe'), 'Équipe'],
    [capitalised('œuvre'), 'Œuvre'],
    [uncapitalised('Élus'), 'élus'],
    [uncapitalised('ADA Verdun'), 'ADA Verdun'],
    [inCapitals('missions de l’équipe d’été'), 'MISSIONS DE L’ÉQUIPE D’ÉTÉ'],
    [quoted('projet'), '«\u00A0projet\u00A0»'],
    [frenchDate('2026-03-01T08:00:00Z'), '1er mars 2026'],
    [frenchDate('2026-08-24'), '24 août 2026'],
    [frenchDate('demain'), 'demain'],
    [collationKey('Service « Collèges & Lycées »'), 'service colleges et lycees'],
    [collationKey('BAR LE DUC'), collationKey('Bar-le-Duc')],
    [['été', 'etat', 'zèbre', 'École', 'service 10', 'service 9'].sort(compareFrench).join(' '), 'École etat été service 9 service 10 zèbre'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});
