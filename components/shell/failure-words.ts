/** For a page that has nobody to ask which language to speak: the server failed before it knew. */
export const failureWords = [
  { lang: 'da', title: 'Noget gik galt hos os', text: 'Har du fået en kvittering, er det gemt. Prøv igen om lidt.', retry: 'Prøv igen', home: 'Gå til forsiden' },
  { lang: 'en', title: 'Something went wrong on our side', text: 'If you got a receipt, it is saved. Try again in a moment.', retry: 'Try again', home: 'Go to the front page' },
];
