/** What tests of several features share. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.shared;
