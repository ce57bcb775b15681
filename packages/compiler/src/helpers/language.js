import assertClassBrand from '@oxc-project/runtime/helpers/assertClassBrand';
import checkInRHS from '@oxc-project/runtime/helpers/checkInRHS';
import classPrivateFieldGet2 from '@oxc-project/runtime/helpers/classPrivateFieldGet2';
import classPrivateFieldInitSpec from '@oxc-project/runtime/helpers/classPrivateFieldInitSpec';
import classPrivateFieldSet2 from '@oxc-project/runtime/helpers/classPrivateFieldSet2';
import classPrivateMethodInitSpec from '@oxc-project/runtime/helpers/classPrivateMethodInitSpec';
import defineProperty from '@oxc-project/runtime/helpers/defineProperty';
import _extends from '@oxc-project/runtime/helpers/extends';
import objectDestructuringEmpty from '@oxc-project/runtime/helpers/objectDestructuringEmpty';
import objectSpread2 from '@oxc-project/runtime/helpers/objectSpread2';
import objectWithoutProperties from '@oxc-project/runtime/helpers/objectWithoutProperties';
import readOnlyError from '@oxc-project/runtime/helpers/readOnlyError';
import superPropGet from '@oxc-project/runtime/helpers/superPropGet';
import superPropSet from '@oxc-project/runtime/helpers/superPropSet';
import toPropertyKey from '@oxc-project/runtime/helpers/toPropertyKey';
import toSetter from '@oxc-project/runtime/helpers/toSetter';
import writeOnlyError from '@oxc-project/runtime/helpers/writeOnlyError';

/** What lowered syntax calls that has nothing to do with `async`: classes, spread, private names. */
export const language = {
  assertClassBrand,
  checkInRHS,
  classPrivateFieldGet2,
  classPrivateFieldInitSpec,
  classPrivateFieldSet2,
  classPrivateMethodInitSpec,
  defineProperty,
  extends: _extends,
  objectDestructuringEmpty,
  objectSpread2,
  objectWithoutProperties,
  readOnlyError,
  superPropGet,
  superPropSet,
  toPropertyKey,
  toSetter,
  writeOnlyError,
};
