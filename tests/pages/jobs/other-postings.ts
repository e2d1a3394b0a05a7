/** A job board also has these. None of their capitals belongs to the two fields. */
import type { Posting } from './posting.ts';

export const otherPostings: readonly Posting[] = [
  {
    id: 'line-cook',
    title: 'Line Cook, Evenings',
    employer: 'The Copper Kettle',
    place: 'Pendry, Ohio',
    pay: '$19 to $23 an hour and tips',
    posted: 'Today',
    teaser: 'Grill and sauté in an open kitchen. Two years of experience, clean knives, good company.',
    intro: [
      'Forty seats, two sittings, a menu that changes with the market. Our chef has been here for ten years; ask him anything on your trial night.',
    ],
    sections: [
      { heading: 'Essentials', items: ['Wednesday to Sunday, 3 p.m. to 11 p.m.', 'Food handler card.'] },
    ],
  },
  {
    id: 'paid-media-manager',
    title: 'Paid Media Manager',
    employer: 'Tallow & Finch Outfitters',
    place: 'Remote',
    pay: '$68,000 to $80,000 a year',
    posted: '4 days ago',
    teaser: 'Own search and social campaigns for a maker of rain jackets.',
    intro: [
      'You plan, buy and measure our campaigns on search, video and social networks, write half of the ads yourself and tell us when a channel is not worth its money.',
    ],
    sections: [
      {
        heading: 'Essentials',
        items: [
          'Three years of paid search with budgets above $50,000 a month.',
          'Bidding by CPC and CPM, and reports on ROI and CTR that a founder can read.',
          'A CMS and a little HTML, so that a landing page does not have to wait.',
        ],
      },
    ],
  },
  {
    id: 'warehouse-lead',
    title: 'Warehouse Shift Lead',
    employer: 'Gantry Freight',
    place: 'Duncaster, Minnesota',
    pay: '$26 to $29 an hour',
    posted: '3 days ago',
    teaser: 'Lead a crew of twelve on the night shift. Forklift card needed.',
    intro: [
      'Inbound from ten at night, outbound from three. You plan the docks, lead the crew and go home in daylight.',
    ],
    sections: [
      { heading: 'Essentials', items: ['Forklift card.', 'Two years as a lead.', 'PPE is provided.'] },
    ],
  },
];
