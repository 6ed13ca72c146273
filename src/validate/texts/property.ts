// What is said about the rules of rules/property.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const propertyTexts: RuleTexts = {
  'property-known': {
    title: 'The property exists',
    explanation:
      'The gateway refuses properties that it does not know. Values of your own go under kong.ctx.shared or kong.ctx.plugin.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `TODO`,
  },
  'property-access': {
    title: 'The property can be read, or written, as the node does',
    explanation:
      'A property node with a connected input writes, otherwise it reads. Many properties allow only one of the two.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `TODO`,
  },
  'property-version': {
    title: 'The target gateway knows the property',
    explanation: 'The property, or writing it, came with a later gateway.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `TODO`,
  },
  'property-old-name': {
    title: 'The property is written by its documented name',
    explanation: 'Kong’s own editor knows this name, the documentation another. Use the documented one.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `TODO`,
  },
  'property-late': {
    title: 'A property of the answer runs in the response phase',
    explanation:
      'Kong allows this property only once the service has answered. The plan puts the node into the response phase; that the gateway does so is an assumption.',
    source: 'Phases of Kong’s PDK; the plugin documentation is silent',
    example: `TODO`,
  },
  'property-type': {
    title: 'The value fits the property',
    explanation:
      'The gateway takes any value when it reads the config. This one cannot be of the documented type when it runs.',
    source: 'Plugin documentation, "Properties"; changelog 3.12 and 3.14',
    example: `TODO`,
  },
};
