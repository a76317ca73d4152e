/** Who starts an import: a door, the first start of the demo, or a task of its own process; and what terminals print of it. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.importing.adapter;
