//! The throw-away PostgreSQL itself.

#[test]
fn each_test_gets_a_database_of_its_own() {
    if let (Some(one), Some(other)) = (
        kith_tests::postgres::fresh_database(),
        kith_tests::postgres::fresh_database(),
    ) {
        assert_ne!(one, other);
    }
}
