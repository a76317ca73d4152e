/** Where the application starts. Nothing else lives here. */
@org.jspecify.annotations.NullMarked
package io.sanshan;
