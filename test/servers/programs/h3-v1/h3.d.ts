/** Version 1 is installed under another name: the types of version 2 would not fit. */
declare module "h3";
