package firstattempt.account;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a session.
 *
 * @param id the account
 * @param email what they signed in with
 * @param role what they are here for
 * @param stamp the account's stamp when the session began
 * @param passwordHash the password's hash, for the check at sign-in
 */
public record SignedIn(UUID id, String email, Role role, int stamp, String passwordHash) implements UserDetails {

	private static final long serialVersionUID = 1L;

	static SignedIn as(Account account) {
		return new SignedIn(account.id(), account.email(), account.role(), account.stamp(), account.passwordHash());
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority("ROLE_" + this.role.name()));
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.email;
	}

}
