import { Component, type ReactNode } from 'react';

interface Props {
  /** What is shown instead of a part that broke. */
  fallback: (error: Error, again: () => void) => ReactNode;
  onError?: (error: Error) => void;
  children: ReactNode;
}

/** Keeps one broken part from taking the others with it. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error) {
    this.props.onError?.(error);
  }

  override render() {
    const { error } = this.state;
    return error ? this.props.fallback(error, () => this.setState({ error: null })) : this.props.children;
  }
}
