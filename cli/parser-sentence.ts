// What Node says about options that it cannot read, as one sentence: what follows its first speaks of programming.

export const parserSentence = (message: string): string => {
  const [, option = ''] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous/.exec(message) ?? [];
  return option === ''
    ? message.replace(/\.\s.*$/s, '').replace(/\.?$/, '.')
    : `${option} needs a value. One that begins with a dash is written with "=": ${option}=-…`;
};
