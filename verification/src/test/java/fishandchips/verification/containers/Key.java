package fishandchips.verification.containers;

/** What somebody is let in with. */
record Key(String name, String password) {

    /** The same name, and a password that it is not. */
    Key forged() {
        return new Key(name, password + "x");
    }

    /** Another name, with the password of this one. */
    Key under(String other) {
        return new Key(other, password);
    }
}
