import { Button, Text } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { pane as say } from '../../messages/pane';

/** Stands in for a part of the pane that could not be drawn; the rest goes on. */
export class Boundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert">
        <Text block>{say.notDrawn}</Text>
        <Button onClick={() => this.setState({ hasFailed: false })}>{say.retry}</Button>
      </div>
    );
  }
}
