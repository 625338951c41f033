/** What teams of the demonstration go for, what they find and what they agree on. */
export interface VisitPaper {
  purpose: string;
  topics: readonly string[];
  agreed: readonly { text: string; inDays: number }[];
}

export const visitPapers: readonly VisitPaper[] = [
  {
    purpose: 'Допомога викладачам, які почали працювати цього року',
    topics: ['Наставництво', 'План заняття і його аналіз'],
    agreed: [
      { text: 'Закріпити наставників за новими викладачами', inDays: 14 },
      { text: 'Провести відкрите заняття для молодих колег', inDays: 45 },
    ],
  },
  {
    purpose: 'Стан навчально-методичного забезпечення майстерень',
    topics: ['Інструкційні картки', 'Робочі місця і перелік обладнання'],
    agreed: [{ text: 'Оновити інструкційні картки двох професій', inDays: 30 }],
  },
  {
    purpose: 'Підготовка до атестації педагогів',
    topics: ['Графік атестації', 'Портфоліо: що в ньому має бути'],
    agreed: [{ text: 'Надіслати центру список тих, хто атестується навесні', inDays: 10 }],
  },
];

/** A word about what was seen, by how it was found. */
export const noticed = {
  yes: ['', '', 'показали записи за осінь', 'є спільна тека з матеріалами'],
  partly: ['частину ще переробляють', 'є в електронному вигляді, паперу немає'],
  no: ['домовилися повернутися до цього взимку', 'немає кому доручити'],
  unseen: [''],
} as const;
