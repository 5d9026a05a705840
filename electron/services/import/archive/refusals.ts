import { UserError } from '../../../../shared/result.ts';

/** The refusal of a file whose bytes do not hold together. */
export function damaged(): UserError {
  return new UserError('damaged', 'Ce fichier est incomplet ou endommagé : il ne peut pas être lu.');
}

/** The refusal of a file that would unfold past the limits. */
export function tooLarge(): UserError {
  return new UserError('too-large', 'Ce fichier est trop volumineux une fois décompressé : il n’a pas été lu.');
}
