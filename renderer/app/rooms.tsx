import { Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { AustauschPage } from '#renderer/features/austausch/austausch-page.tsx';
import { Entscheidungen } from '#renderer/features/austausch/entscheidungen.tsx';
import { Sitzungen } from '#renderer/features/austausch/sitzungen.tsx';
import { DublettenPage } from '#renderer/features/dubletten/dubletten-page.tsx';
import { VergleichPage } from '#renderer/features/dubletten/vergleich-page.tsx';
import { EinstellungenPage } from '#renderer/features/einstellungen/einstellungen-page.tsx';
import { FaellePage } from '#renderer/features/faelle/faelle-page.tsx';
import { HeutePage } from '#renderer/features/heute/heute-page.tsx';
import { EinSchrittPage } from '#renderer/features/vorschau/ein-schritt-page.tsx';
import { PapierePage } from '#renderer/features/papiere/papiere-page.tsx';
import { TraegerPage } from '#renderer/features/traeger/traeger-page.tsx';
import { SchalterPage } from '#renderer/features/schalter/schalter-page.tsx';
import { SichtungPage } from '#renderer/features/sichtung/sichtung-page.tsx';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';

const FallaktePage = lazy(async () => ({
  default: (await import('#renderer/features/fallakte/fallakte-page.tsx')).FallaktePage,
}));

const AuswertungRoom = lazy(async () => ({
  default: (await import('./auswertung-room.tsx')).AuswertungRoom,
}));

const GremienPage = lazy(async () => ({
  default: (await import('#renderer/features/gremien/gremien-page.tsx')).GremienPage,
}));

const HilfePage = lazy(async () => ({
  default: (await import('#renderer/features/hilfe/hilfe-page.tsx')).HilfePage,
}));

const Barrierefreiheit = lazy(async () => ({
  default: (await import('#renderer/features/hilfe/barrierefreiheit.tsx')).Barrierefreiheit,
}));

const RechtPage = lazy(async () => ({
  default: (await import('#renderer/features/recht/recht-page.tsx')).RechtPage,
}));

/** Which room stands behind which address. Each room has its own net for errors. */
export function Rooms() {
  return (
    <Switch>
      <Route path="/">
        <Anfang />
      </Route>
      <Route path="/heute">
        <ErrorBoundary key="heute">
          <HeutePage />
        </ErrorBoundary>
      </Route>
      <Route path="/faelle">
        <ErrorBoundary key="faelle">
          <FaellePage />
        </ErrorBoundary>
      </Route>
      <Route path="/faelle/:id/*?">
        {({ id }) => (
          <ErrorBoundary key={id}>
            <Suspense fallback={<Loading text="Die Fallakte wird geöffnet …" />}>
              <FallaktePage id={id} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/sichtung">
        <ErrorBoundary key="sichtung">
          <SichtungPage />
        </ErrorBoundary>
      </Route>
      <Route path="/schalter">
        <ErrorBoundary key="schalter">
          <SchalterPage />
        </ErrorBoundary>
      </Route>
      <Route path="/ein-schritt">
        <ErrorBoundary key="ein-schritt">
          <EinSchrittPage />
        </ErrorBoundary>
      </Route>
      <Route path="/dubletten">
        <ErrorBoundary key="dubletten">
          <DublettenPage />
        </ErrorBoundary>
      </Route>
      <Route path="/dubletten/:behaltenId/:aufgebenId">
        {({ behaltenId, aufgebenId }) => (
          <ErrorBoundary key={`${behaltenId} ${aufgebenId}`}>
            <VergleichPage behaltenId={behaltenId} aufgebenId={aufgebenId} />
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/papiere/:teil?">
        {({ teil }) => (
          <ErrorBoundary key="papiere">
            <PapierePage teil={teil} />
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/traeger/:teil?/:id?">
        {({ teil, id }) => (
          <ErrorBoundary key="traeger">
            <TraegerPage teil={teil} id={id} />
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/gremien/:teil?">
        {({ teil }) => (
          <ErrorBoundary key="gremien">
            <Suspense fallback={<Loading text="Die Gremien werden geöffnet …" />}>
              <GremienPage teil={teil} sitzungen={<Sitzungen />} entscheidungen={<Entscheidungen />} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/auswertung/:teil?">
        {({ teil }) => (
          <ErrorBoundary key="auswertung">
            <Suspense fallback={<Loading text="Die Auswertung wird geöffnet …" />}>
              <AuswertungRoom teil={teil} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/austausch/:teil?">
        {({ teil }) => (
          <ErrorBoundary key="austausch">
            <AustauschPage teil={teil} />
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/recht/:teil?">
        {({ teil }) => (
          <ErrorBoundary key="recht">
            <Suspense fallback={<Loading text="Das Recht wird geöffnet …" />}>
              <RechtPage teil={teil} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/hilfe/:teil?">
        {({ teil }) => (
          <ErrorBoundary key="hilfe">
            <Suspense fallback={<Loading />}>
              {teil === 'barrierefreiheit' ? <Barrierefreiheit /> : <HilfePage />}
            </Suspense>
          </ErrorBoundary>
        )}
      </Route>
      <Route path="/einstellungen/:teil?/:papier?">
        {({ teil, papier }) => (
          <ErrorBoundary key="einstellungen">
            <EinstellungenPage teil={teil} papier={papier} />
          </ErrorBoundary>
        )}
      </Route>
      <Route>
        <Page title="Diese Seite gibt es nicht" narrow>
          <Text>Vielleicht ist die Adresse veraltet. Ihre Daten sind davon nicht berührt.</Text>
          <div>
            <LinkButton href="/faelle">Zu den Fällen</LinkButton>
          </div>
        </Page>
      </Route>
    </Switch>
  );
}

/** The day begins with what is due; where nobody stands yet, with the list that says how to fill it. */
function Anfang() {
  const { data } = useAnswer('heute.load', { zustaendig: null, tage: 0 });
  if (data === undefined) return <Loading />;
  return <Redirect to={data.personen === 0 ? '/faelle' : '/heute'} replace />;
}
