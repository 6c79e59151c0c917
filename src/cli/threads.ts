/** The threads of a crew, in a file of their own so that they are loaded when they are needed. */
export { Piscina } from 'piscina';
