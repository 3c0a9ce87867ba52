/**
 * Speed and memory, measured beside a peer in the same run: {@link parley.bench.speed.Benchmarks}
 * runs all of it and writes {@code docs/benchmarks.md}.
 */
@NullMarked
package parley.bench.speed;

import org.jspecify.annotations.NullMarked;
