import { isTeilDatum } from '#shared/lib/datum.ts';
import type { Suchperson } from '#shared/suche/such-index.ts';
import { createZufall } from '#test/beispiel/zufall.ts';

const STAEMME =
  'Abdel Ahmad Akbar Arsen Asgar Bakir Barry Berisha Bilal Celik Cham Dembe Diallo Djuric Dragan Fofana Gashi Gebre Grigor Grün Haile Hakim Hassan Hosse Husse Ismail Jallo Jamal Jawad Kaba Kadir Karim Khalil Khan Kovac Krasniq Lemma Lukas Mahmud Malik Mariam Mehmet Mirza Mohamm Mussa Nazar Nguyen Noor Omar Osman Özdem Petros Popov Qader Rahim Rahman Rama Rashid Salah Salih Samad Schäfer Selim Shahin Sharif Sissok Stojan Sultan Tahir Tekle Tesfa Traore Tschern Usman Wahid Welde Yilmaz Yusuf Zahir Zaman Zhan'.split(
    ' ',
  );
const ENDEN = [
  'muster',
  'probe',
  'fall',
  'test',
  'beispiel',
  'imuster',
  'iprobe',
  'ifall',
  'itest',
  'anprobe',
];
const VORNAMEN =
  'Abdul Abdullah Ahmad Aida Aissatou Aleksandar Ali Alina Amina Amir Amira Ana Anna Armen Aisha Bakary Bahar Bekim Besnik Dawit Dragan Drita Elena Emine Fadi Farid Fatima Fatime Fatou Goran Gul Habib Hamid Hana Hanna Haris Hassan Helin Hussein Ibrahim Idris Ines Ismail Ivan Jamal Jamila Jasmin Jelena Johannes Jusuf Karim Karine Khaled Layla Leila Lejla Luka Mahmoud Malik Mamadou Maria Mariam Marko Mehmet Michal Milan Mirza Mohamad Mohammed Mustafa Nadia Nasser Nermin Nino Noor Nour Omar Osman Ousmane Parwin Qasim Rahim Rana Rasul Reza Rojin Salah Salma Samir Sara Sediqa Selam Shirin Sona Tahir Tamar Tsehay Usman Van Wiktor Yohannes Yousef Zahra Zeynep Zohra'.split(
    ' ',
  );

/** Ten thousand invented people whose names are made of the same parts as those of the pairs. */
export function zehntausend(seed = 20_260_316): Suchperson[] {
  const zufall = createZufall(seed);
  return Array.from({ length: 10_000 }, (_, i) => {
    const vornamen = zufall.mit(0.25)
      ? `${zufall.aus(VORNAMEN)} ${zufall.aus(VORNAMEN)}`
      : zufall.aus(VORNAMEN);
    const two = (n: number) => String(n).padStart(2, '0');
    const day = `${zufall.ganz(1950, 2015)}-${two(zufall.ganz(1, 12))}-${two(zufall.ganz(1, 28))}`;
    return {
      id: `andere-${i}`,
      nachname: `${zufall.aus(STAEMME)}${zufall.aus(ENDEN)}`,
      vornamen,
      weitereNamen: zufall.mit(0.1) ? `${zufall.aus(STAEMME)}${zufall.aus(ENDEN)}` : null,
      geburtsdatum: isTeilDatum(day) ? day : null,
      nummern: [
        { text: `P-${String(i + 1).padStart(5, '0')}`, art: 'Programm-Nr.' },
        {
          text: `33.${zufall.ganz(1, 9)}-${zufall.ganz(100, 999)}/${two(zufall.ganz(0, 26))}`,
          art: 'Aktenzeichen',
        },
      ],
    };
  });
}
