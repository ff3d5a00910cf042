import { Component, type ReactNode } from 'react';
import { ErrorPage } from './error-page.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/** Catches what goes wrong while drawing, so that one room cannot take the whole window with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (this.state.failed) return <ErrorPage onRetry={() => this.setState({ failed: false })} />;
    return this.props.children;
  }
}
