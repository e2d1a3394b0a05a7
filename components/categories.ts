import type { Category } from '../glossary/schema.ts';
import type { MessageKey } from './text.ts';

/** The order in which lists show the categories, with the names of one of a kind and of many. */
export const CATEGORIES: Record<Category, { one: MessageKey; many: MessageKey }> = {
  credential: { one: 'categoryCredential', many: 'categoryCredentials' },
  degree: { one: 'categoryDegree', many: 'categoryDegrees' },
  role: { one: 'categoryRole', many: 'categoryRoles' },
  law: { one: 'categoryLaw', many: 'categoryLaws' },
  privacy: { one: 'categoryPrivacy', many: 'categoryPrivacy' },
  system: { one: 'categorySystem', many: 'categorySystems' },
  data: { one: 'categoryData', many: 'categoryData' },
  coding: { one: 'categoryCoding', many: 'categoryCoding' },
  finance: { one: 'categoryFinance', many: 'categoryFinance' },
  quality: { one: 'categoryQuality', many: 'categoryQuality' },
  leadership: { one: 'categoryLeadership', many: 'categoryLeadership' },
  organisation: { one: 'categoryOrganisation', many: 'categoryOrganisations' },
  context: { one: 'categoryContext', many: 'categoryContext' },
};
