/** Tests of the article. */
@NullMarked
package fishandchips.kafkaesque.article;

import org.jspecify.annotations.NullMarked;
