import { isStaat, staaten } from '#shared/domain/staaten.ts';
import { foldGerman } from '#shared/lib/fold.ts';
import { gelesen, nichts, problem, type Gelesen } from './lesen.ts';

/** Usual spellings beside the official name: adjectives, older names, endonyms, ISO letters and number plates. */
const SCHREIBWEISEN: Readonly<Record<string, string>> = {
  '000': 'deutsch,d,de,deu,ger,brd',
  '121': 'albanisch,al,alb',
  '122': 'bosnien,bosnien-herzegowina,bosnisch,bosnien/herzegowina,bih,ba,bosnisch-herzegowinisch',
  '125': 'bulgarisch,bg,bgr',
  '130': 'kroatisch,hr,hrv',
  '134': 'griechisch,gr,grc',
  '137': 'italienisch,it,ita',
  '140': 'montenegrinisch,me,mne',
  '144': 'mazedonien,mazedonisch,nordmazedonisch,mk,mkd,ehem. jugoslawische republik mazedonien',
  '146': 'moldawien,moldauisch,moldawisch,republik moldau,md,mda',
  '150': 'kosovarisch,kosowo,xk,xkx,rks,kos',
  '152': 'polnisch,pl,pol',
  '154': 'rumaenisch,ro,rou',
  '160': 'russland,russisch,russ. foederation,ru,rus',
  '163': 'tuerkisch,turkei,tr,tur,turkiye,tuerkiye',
  '166': 'ukrainisch,ua,ukr',
  '169': 'weissrussland,belarussisch,by,blr',
  '170': 'serbisch,rs,srb',
  '221': 'algerisch,dz,dza',
  '223': 'angolanisch,ao,ago',
  '224': 'eritreisch,er,eri',
  '225': 'aethiopisch,et,eth',
  '231': "elfenbeinkueste,cote d'ivoire,ivorisch,ci,civ",
  '232': 'nigerianisch,ng,nga',
  '237': 'gambisch,gm,gmb',
  '238': 'ghanaisch,gh,gha',
  '243': 'kenianisch,ke,ken',
  '245': 'kongo-brazzaville,republik kongo,cg,cog',
  '246': 'dr kongo,demokratische republik kongo,kongo-kinshasa,zaire,cd,cod,kongo (dr)',
  '248': 'libysch,ly,lby',
  '251': 'malisch,ml,mli',
  '252': 'marokkanisch,ma,mar',
  '259': 'guinea bissau,gw,gnb',
  '261': 'guineisch,gn,gin,guinea-conakry',
  '262': 'kamerunisch,cm,cmr',
  '269': 'senegalesisch,sn,sen',
  '272': 'sierra-leone,sl,sle,sierraleonisch',
  '273': 'somalisch,so,som',
  '277': 'sudanesisch,sd,sdn',
  '278': 'suedsudanesisch,ss,ssd',
  '283': 'togoisch,togolesisch,tg,tgo',
  '285': 'tunesisch,tn,tun',
  '287': 'aegyptisch,eg,egy',
  '421': 'jemenitisch,ye,yem',
  '422': 'armenisch,am,arm',
  '423': 'afghanisch,af,afg,afganistan',
  '425': 'aserbaidschanisch,aserbeidschan,az,aze',
  '427': 'birma,burma,myanmarisch,mm,mmr',
  '430': 'georgisch,ge,geo',
  '431': 'sri-lanka,srilankisch,sri lankisch,lk,lka',
  '432': 'vietnamesisch,viet nam,vn,vnm',
  '436': 'indisch,in,ind',
  '438': 'irakisch,iq,irq',
  '439': 'iranisch,islamische republik iran,iran (islamische republik),ir,irn',
  '445': 'jordanisch,jo,jor',
  '451': 'libanesisch,lb,lbn',
  '458': 'nepalesisch,np,npl',
  '459': 'palaestina,palaestinensisch,ps,pse,palaestinenser',
  '460': 'bangladeschisch,bangladesh,bd,bgd',
  '461': 'pakistanisch,pk,pak',
  '470': 'tadschikisch,tj,tjk',
  '475': 'syrisch,arabische republik syrien,syr,sy',
  '477': 'usbekisch,uz,uzb',
  '479': 'chinesisch,volksrepublik china,vr china,cn,chn',
  '997': 'staatenlose,staatenloser,stl,xxa',
  '998': 'ungeklaerte,nicht geklaert,ungekl.,ungekl,ungeklaerte staatsangehoerigkeit,ung,xxx',
};

const byWord: ReadonlyMap<string, string> = new Map([
  ...staaten.filter(({ code }) => code !== '999').map(({ code, name }) => [foldGerman(name), code] as const),
  ...Object.entries(SCHREIBWEISEN).flatMap(([code, words]) =>
    words.split(',').map((word) => [word, code] as const),
  ),
]);

/** The three-digit key; „unbekannt“ and an empty cell are nothing, because nobody has asked yet. */
export function leseStaat(text: string): Gelesen<string> {
  const rein = text.trim();
  if (/^\d{1,3}$/.test(rein)) {
    const code = rein.padStart(3, '0');
    if (code === '999') return nichts;
    return isStaat(code) ? gelesen(code) : problem(`Den Staatsschlüssel ${code} gibt es nicht.`);
  }
  const word = foldGerman(rein).replace(/\s*\(.*\)$/, (klammer) =>
    byWord.has(foldGerman(rein)) ? klammer : '',
  );
  if (
    word === '' ||
    ['unbekannt', 'unbek.', '-', '?', 'k.a.', 'ohne angabe', 'keine angabe', 'o.a.'].includes(word)
  )
    return nichts;
  // Several nationalities: the first one that is known; the others stay in the office's own file.
  const teile = [word, ...word.split(/\s*[/,;]\s*|\s+und\s+/)];
  for (const teil of teile) {
    const code =
      byWord.get(teil) ?? byWord.get(teil.replace(/e[rns]?$/, '')) ?? byWord.get(teil.replace(/e$/, ''));
    if (code !== undefined) return gelesen(code);
  }
  return problem(`Der Staat „${rein.slice(0, 40)}“ ist nicht bekannt.`);
}
