import React from 'react';
import { displayName, titleOf } from './display_name';

interface Props {
  /** As telemetry wrote it. */
  name: string;
  /** Most characters to show. */
  length?: number;
}

/** A name from telemetry: cut, cleaned and kept from turning the text around it. */
export function Name({ name, length }: Props) {
  const shown = displayName(name, length);
  const title = titleOf(name);
  return <bdi title={title === shown ? undefined : title}>{shown}</bdi>;
}
