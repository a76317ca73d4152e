/**
 * What the environment says about the installation: the production profile and its settings, checked all at once before anything
 * is started. Settings become properties here and nowhere else; no secret is told in any sentence.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.operation.settings;
