/** What would somebody say of a district who knows the policy and the clauses, and neither the rules nor the engine? */
package org.junheng.second;
