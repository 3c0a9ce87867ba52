/** The dossier as FollowTheMoney entities. */
@NullMarked
package parley.publish.export.entity;

import org.jspecify.annotations.NullMarked;
