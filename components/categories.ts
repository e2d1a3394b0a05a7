import type { Category } from '../glossary/schema.ts';
import type { MessageKey } from './text.ts';

/** What a term of each category is called, in the order in which lists show them. */
export const CATEGORY_NAMES: Readonly<Record<Category, MessageKey>> = {
  credential: 'categoryCredential',
  degree: 'categoryDegree',
  role: 'categoryRole',
  law: 'categoryLaw',
  privacy: 'categoryPrivacy',
  system: 'categorySystem',
  data: 'categoryData',
  coding: 'categoryCoding',
  finance: 'categoryFinance',
  quality: 'categoryQuality',
  leadership: 'categoryLeadership',
  organisation: 'categoryOrganisation',
  context: 'categoryContext',
};

/** What many of each are called. */
export const CATEGORY_PLURALS: Readonly<Record<Category, MessageKey>> = {
  ...CATEGORY_NAMES,
  credential: 'categoryCredentials',
  degree: 'categoryDegrees',
  role: 'categoryRoles',
  law: 'categoryLaws',
  system: 'categorySystems',
  organisation: 'categoryOrganisations',
};
